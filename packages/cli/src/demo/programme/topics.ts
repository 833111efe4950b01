import type { DemoText } from "../world.ts";

export interface Topic extends DemoText {
  /** Code in the tree of expertise. */
  readonly field: string;
}

const topic = (field: string, vi: string, en: string): Topic => ({ field, vi, en });

/** What the demo's activities, events and proposals are about; all of them invented. */
export const topics: readonly Topic[] = [
  topic("GENDER_CADRES", "quy hoạch và bồi dưỡng cán bộ nữ", "planning and training of women cadres"),
  topic("GENDER_MAINSTREAMING", "lồng ghép giới trong xây dựng văn bản", "gender mainstreaming in drafting rules"),
  topic(
    "GENDER_VIOLENCE",
    "phòng, chống bạo lực và quấy rối nơi làm việc",
    "preventing harassment and violence at work",
  ),
  topic("GENDER_ETHNIC", "hỗ trợ phụ nữ dân tộc thiểu số", "support for ethnic minority women"),
  topic("LAW_LABOUR", "chế độ thai sản và thời giờ làm việc linh hoạt", "maternity rules and flexible working hours"),
  topic("LAW_AID", "trợ giúp pháp lý cho phụ nữ yếu thế", "legal aid for vulnerable women"),
  topic("LAW_LAND", "quyền sử dụng đất của phụ nữ", "women's land-use rights"),
  topic("FINANCE_BUDGET", "ngân sách có trách nhiệm giới", "gender-responsive budgeting"),
  topic("FINANCE_MICRO", "tín dụng vi mô cho phụ nữ nông thôn", "microcredit for rural women"),
  topic("HEALTH_MATERNAL", "chăm sóc sức khỏe sinh sản vùng khó khăn", "reproductive health in remote areas"),
  topic("HEALTH_MENTAL", "sức khỏe tinh thần của nữ công chức", "mental health of women in public service"),
  topic("EDUCATION_VOCATIONAL", "đào tạo nghề cho lao động nữ", "vocational training for women workers"),
  topic("EDUCATION_PRESCHOOL", "nhà trẻ ở khu công nghiệp", "nurseries in industrial zones"),
  topic("SCIENCE_STEM", "nữ trí thức trẻ trong khoa học", "young women in science"),
  topic("SCIENCE_DIGITAL", "kỹ năng số cho cán bộ nữ", "digital skills for women cadres"),
  topic("SCIENCE_DATA", "dữ liệu tách biệt theo giới", "data by sex"),
  topic("ENVIRONMENT_CLIMATE", "phụ nữ thích ứng với biến đổi khí hậu", "women adapting to climate change"),
  topic("ENVIRONMENT_FOOD", "thực phẩm an toàn do phụ nữ sản xuất", "safe food produced by women"),
  topic("LABOUR_CARE", "kinh tế chăm sóc và chia sẻ việc nhà", "the care economy and shared housework"),
  topic(
    "LABOUR_INSURANCE",
    "bảo hiểm xã hội cho lao động nữ phi chính thức",
    "social insurance for women in informal work",
  ),
  topic("DEFENCE_CYBER", "an toàn của phụ nữ trên môi trường mạng", "women's safety online"),
  topic("FOREIGN_COOPERATION", "hợp tác quốc tế về bình đẳng giới", "international cooperation on gender equality"),
  topic("MEDIA_STEREOTYPE", "xóa bỏ định kiến giới trong truyền thông", "ending gender stereotypes in the media"),
  topic("ECONOMY_STARTUP", "phụ nữ khởi nghiệp sáng tạo", "women's innovative start-ups"),
];
