CREATE TABLE "agenda_item" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"written_by" uuid,
	"kind" text NOT NULL,
	"seen_by" text NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "agenda_item_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "agenda_item_own" CHECK ("agenda_item"."seen_by" <> 'own' or "agenda_item"."written_by" is null)
);
--> statement-breakpoint
CREATE TABLE "agreed_step" (
	"center_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	CONSTRAINT "agreed_step_center_id_step_id_pk" PRIMARY KEY("center_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_attendance" (
	"center_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"client_came" boolean NOT NULL,
	"came" uuid[] NOT NULL,
	"words" text NOT NULL,
	"noted_by" uuid NOT NULL,
	"noted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_attendance_center_id_meeting_id_pk" PRIMARY KEY("center_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_preparation" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"is_for_client" boolean NOT NULL,
	"language" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"read_by" uuid,
	CONSTRAINT "meeting_preparation_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_rules" (
	"center_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"rules" text[] NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_rules_center_id_meeting_id_pk" PRIMARY KEY("center_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_summary" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "meeting_summary_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_center_id_step_id_goal_step_center_id_id_fk" FOREIGN KEY ("center_id","step_id") REFERENCES "public"."goal_step"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_rules" ADD CONSTRAINT "meeting_rules_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD CONSTRAINT "meeting_summary_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_item_by_meeting" ON "agenda_item" USING btree ("center_id","meeting_id","written_at");--> statement-breakpoint
CREATE INDEX "agreed_step_by_meeting" ON "agreed_step" USING btree ("center_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_preparation_by_account" ON "meeting_preparation" USING btree ("account_id","sent_at");--> statement-breakpoint
CREATE INDEX "meeting_preparation_by_invitation" ON "meeting_preparation" USING btree ("center_id","invitation_id");--> statement-breakpoint
CREATE INDEX "meeting_summary_by_meeting" ON "meeting_summary" USING btree ("center_id","meeting_id","written_at");--> statement-breakpoint
CREATE INDEX "meeting_summary_waits" ON "meeting_summary" USING btree ("center_id","client_id") WHERE "meeting_summary"."answer" is null;