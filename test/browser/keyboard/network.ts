import { formsAt, mae, named, profile, secretariat } from "./form.ts";
import type { KeyboardForm } from "./form.ts";
import { invited } from "./prepare.ts";

/** Forms about who is in the network and what she is told. */
export const formsOfNetwork: readonly KeyboardForm[] = [
  ...formsAt(invited, "/my", [
    { source: "memberships/own-invitation.tsx Invitation", form: named("Từ chối lời mời"), filled: "asked" },
    { source: "memberships/own-invitation.tsx Invitation", form: named("Nhận lời tham gia"), filled: "done" },
  ]),
  ...formsAt(mae, "/units/MAE/plan/2026", [
    { source: "plans/activity-form.tsx ActivityForm", open: /^Sửa: /, form: "article form", filled: "answered" },
    {
      source: "plans/add-activity.tsx AddActivity",
      open: /^Thêm hoạt động$/,
      form: named("Thêm hoạt động"),
      empty: "refused",
      filled: "answered",
    },
  ]),
  ...formsAt("demo-member-003", "/units/MAE/plan/2026", [
    {
      source: "plans/report-form.tsx ReportForm",
      open: /^Báo cáo tiến độ: /,
      form: named("Báo cáo tiến độ"),
      empty: "refused",
      filled: "done",
    },
  ]),
  ...formsAt(mae, "/memberships", [
    {
      source: "memberships/nominate-form.tsx NominateForm",
      open: /^Giới thiệu thành viên liên kết$/,
      form: named("Giới thiệu thành viên liên kết"),
      empty: "refused",
      filled: "answered",
    },
  ]),
  ...formsAt("demo-coordinator-moit", "/units/MOIT/hosted", [
    {
      source: "hosting/turn-moves.tsx ConfirmTurn",
      open: /^Xác nhận đăng cai: /,
      form: named("Xác nhận đăng cai"),
      empty: "refused",
      filled: "answered",
    },
  ]),
  ...formsAt(secretariat, "/successions", [
    {
      source: "succession/succession-form.tsx SuccessionForm",
      form: named("Thay đổi mới"),
      empty: "refused",
      filled: "answered",
    },
  ]),

  ...formsAt(secretariat, "/memberships", [
    {
      source: "memberships/move-form.tsx MoveForm",
      open: /^Mời tham gia: /,
      form: named("Mời tham gia"),
      filled: "done",
    },
  ]),
  ...formsAt(secretariat, profile, [
    {
      source: "memberships/renew-form.tsx RenewForm",
      open: /^Mời sang nhiệm kỳ mới: /,
      form: named("Mời sang nhiệm kỳ mới"),
      filled: "answered",
    },
    {
      source: "memberships/office-form.tsx OfficeForm",
      open: /^Giao nhiệm vụ trong Mạng lưới: /,
      form: named("Giao nhiệm vụ trong Mạng lưới"),
      filled: "done",
    },
    {
      source: "memberships/posts.tsx AddPost",
      open: /^Thêm chức vụ$/,
      form: named("Thêm chức vụ"),
      empty: "refused",
      filled: "answered",
    },
    {
      source: "memberships/posts.tsx EndPost",
      open: /^Thôi giữ chức: /,
      form: named("Thôi giữ chức"),
      empty: "asked",
      filled: "asked",
    },
  ]),
  ...formsAt(secretariat, "/roles", [
    {
      source: "roles/grant-role.tsx GrantRole",
      open: /^Giao vai trò$/,
      form: named("Giao vai trò"),
      empty: "refused",
      filled: "answered",
    },
    { source: "roles/revoke-role.tsx RevokeForm", open: /^Thu hồi: /, form: named("Thu hồi"), filled: "done" },
  ]),
  ...formsAt(secretariat, "/publishing", [
    {
      source: "publishing/news-form.tsx NewsForm",
      open: /^Soạn tin mới$/,
      form: named("Lưu tin"),
      empty: "refused",
      filled: "answered",
    },
    { source: "publishing/news-card.tsx Move", form: named("Gỡ tin"), filled: "asked" },
  ]),
];
