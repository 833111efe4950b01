type Field = readonly [code: string, vi: string, en: string];

/** Fields of knowledge the network asks about: twelve roots with what lies under each. */
export const expertiseTree: readonly { readonly root: Field; readonly fields: readonly Field[] }[] = [
  {
    root: ["LAW", "Luật và chính sách", "Law and policy"],
    fields: [
      ["LAW_CIVIL", "Dân sự, hôn nhân và gia đình", "Civil and family law"],
      ["LAW_LABOUR", "Pháp luật lao động", "Labour law"],
      ["LAW_LAND", "Pháp luật đất đai", "Land law"],
      ["LAW_DRAFTING", "Kỹ thuật lập pháp", "Drafting of laws"],
      ["LAW_AID", "Trợ giúp pháp lý", "Legal aid"],
    ],
  },
  {
    root: ["FINANCE", "Tài chính – ngân hàng", "Finance and banking"],
    fields: [
      ["FINANCE_BUDGET", "Ngân sách có trách nhiệm giới", "Gender-responsive budgeting"],
      ["FINANCE_MICRO", "Tài chính vi mô", "Microfinance"],
      ["FINANCE_TAX", "Thuế", "Taxation"],
      ["FINANCE_AUDIT", "Kiểm toán", "Auditing"],
    ],
  },
  {
    root: ["HEALTH", "Y tế", "Health"],
    fields: [
      ["HEALTH_MATERNAL", "Chăm sóc sức khỏe bà mẹ và trẻ em", "Maternal and child health"],
      ["HEALTH_MENTAL", "Sức khỏe tâm thần", "Mental health"],
      ["HEALTH_NUTRITION", "Dinh dưỡng", "Nutrition"],
      ["HEALTH_WORK", "Sức khỏe nghề nghiệp", "Occupational health"],
    ],
  },
  {
    root: ["EDUCATION", "Giáo dục và đào tạo", "Education and training"],
    fields: [
      ["EDUCATION_PRESCHOOL", "Giáo dục mầm non", "Pre-school education"],
      ["EDUCATION_VOCATIONAL", "Giáo dục nghề nghiệp", "Vocational education"],
      ["EDUCATION_HIGHER", "Giáo dục đại học", "Higher education"],
      ["EDUCATION_LIFELONG", "Học tập suốt đời", "Lifelong learning"],
    ],
  },
  {
    root: ["SCIENCE", "Khoa học và công nghệ", "Science and technology"],
    fields: [
      ["SCIENCE_STEM", "Phụ nữ trong khoa học", "Women in science"],
      ["SCIENCE_DIGITAL", "Chuyển đổi số", "Digital transformation"],
      ["SCIENCE_DATA", "Dữ liệu và thống kê", "Data and statistics"],
      ["SCIENCE_IP", "Sở hữu trí tuệ", "Intellectual property"],
    ],
  },
  {
    root: ["ENVIRONMENT", "Nông nghiệp và môi trường", "Agriculture and environment"],
    fields: [
      ["ENVIRONMENT_CLIMATE", "Biến đổi khí hậu", "Climate change"],
      ["ENVIRONMENT_WATER", "Nước sạch và vệ sinh", "Water and sanitation"],
      ["ENVIRONMENT_FOOD", "An toàn thực phẩm", "Food safety"],
      ["ENVIRONMENT_RURAL", "Phát triển nông thôn", "Rural development"],
    ],
  },
  {
    root: ["LABOUR", "Lao động – xã hội", "Labour and social affairs"],
    fields: [
      ["LABOUR_EMPLOYMENT", "Việc làm", "Employment"],
      ["LABOUR_INSURANCE", "Bảo hiểm xã hội", "Social insurance"],
      ["LABOUR_CARE", "Kinh tế chăm sóc", "Care economy"],
      ["LABOUR_CHILDREN", "Trẻ em", "Children"],
    ],
  },
  {
    root: ["DEFENCE", "Quốc phòng – an ninh", "Defence and security"],
    fields: [
      ["DEFENCE_PEACE", "Phụ nữ, hòa bình và an ninh", "Women, peace and security"],
      ["DEFENCE_CYBER", "An toàn trên môi trường mạng", "Online safety"],
      ["DEFENCE_TRAFFICKING", "Phòng, chống mua bán người", "Combating human trafficking"],
    ],
  },
  {
    root: ["FOREIGN", "Đối ngoại", "Foreign affairs"],
    fields: [
      ["FOREIGN_COOPERATION", "Hợp tác quốc tế", "International cooperation"],
      ["FOREIGN_CEDAW", "Điều ước quốc tế về phụ nữ", "International conventions on women"],
      ["FOREIGN_DIASPORA", "Người Việt Nam ở nước ngoài", "Vietnamese abroad"],
    ],
  },
  {
    root: ["MEDIA", "Truyền thông", "Communication"],
    fields: [
      ["MEDIA_PRESS", "Báo chí", "Press"],
      ["MEDIA_BROADCAST", "Phát thanh – truyền hình", "Broadcasting"],
      ["MEDIA_STEREOTYPE", "Xóa bỏ định kiến giới", "Ending gender stereotypes"],
    ],
  },
  {
    root: ["GENDER", "Bình đẳng giới", "Gender equality"],
    fields: [
      ["GENDER_CADRES", "Công tác cán bộ nữ", "Women cadres"],
      ["GENDER_VIOLENCE", "Phòng, chống bạo lực gia đình", "Preventing domestic violence"],
      ["GENDER_MAINSTREAMING", "Lồng ghép giới", "Gender mainstreaming"],
      ["GENDER_ETHNIC", "Phụ nữ dân tộc thiểu số", "Ethnic minority women"],
    ],
  },
  {
    root: ["ECONOMY", "Kinh tế", "Economy"],
    fields: [
      ["ECONOMY_STARTUP", "Phụ nữ khởi nghiệp", "Women's start-ups"],
      ["ECONOMY_COOPERATIVE", "Hợp tác xã", "Cooperatives"],
      ["ECONOMY_TRADE", "Thương mại điện tử", "E-commerce"],
      ["ECONOMY_GREEN", "Kinh tế xanh", "Green economy"],
    ],
  },
];

/** Codes of the fields that lie under a root. */
export const expertiseCodes: readonly string[] = expertiseTree.flatMap(({ fields }) => fields.map(([code]) => code));
