CREATE TABLE "ask_task" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lookup_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"last_asked_at" timestamp (3) with time zone,
	"outcome" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	CONSTRAINT "ask_task_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "ask_task_center_id_lookup_id_client_id_unique" UNIQUE("center_id","lookup_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "lookup" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"form_key" uuid NOT NULL,
	"account_id" uuid,
	"about_name" text NOT NULL,
	"about_born" date,
	"asker_name" text NOT NULL,
	"asker_relationship" text NOT NULL,
	"asker_email" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"matched_at" timestamp (3) with time zone,
	CONSTRAINT "lookup_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "lookup_center_id_form_key_unique" UNIQUE("center_id","form_key")
);
--> statement-breakpoint
CREATE TABLE "care_assignment" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	CONSTRAINT "care_assignment_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "care_fact" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"sentence" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "care_fact_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_manager_status" (
	"center_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assigned" boolean NOT NULL,
	CONSTRAINT "case_manager_status_center_id_client_id_pk" PRIMARY KEY("center_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" date NOT NULL,
	"place_kind" text NOT NULL,
	CONSTRAINT "visit_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "center" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"host" text,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"place" text NOT NULL,
	"maximum_term_days" integer,
	"phone" text NOT NULL,
	"opening_hours" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "center_slug_unique" UNIQUE("slug"),
	CONSTRAINT "center_host" UNIQUE NULLS NOT DISTINCT("host")
);
--> statement-breakpoint
CREATE TABLE "consent_seal" (
	"seal" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mocked_clock" (
	"mocked" boolean PRIMARY KEY NOT NULL,
	CONSTRAINT "mocked_clock_is_true" CHECK ("mocked_clock"."mocked")
);
--> statement-breakpoint
CREATE TABLE "report_action" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_action_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_match" (
	"center_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"held_by" uuid,
	"matched_by" uuid NOT NULL,
	"matched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_match_center_id_report_id_pk" PRIMARY KEY("center_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "report_reply" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"neutral" text,
	"client_id" uuid,
	"family_member_id" uuid,
	"release_id" uuid,
	"topics" text[] NOT NULL,
	"area" text,
	"professional" uuid,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_reply_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "form_attempt" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"browser_hash" text NOT NULL,
	"form" text NOT NULL,
	"values" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "form_attempt_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "form_receipt" (
	"center_id" uuid NOT NULL,
	"browser_hash" text NOT NULL,
	"form" text NOT NULL,
	"key" uuid NOT NULL,
	"return_to" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "form_receipt_center_id_browser_hash_form_key_pk" PRIMARY KEY("center_id","browser_hash","form","key")
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"area" text NOT NULL,
	"shared" boolean NOT NULL,
	"words" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "goal_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "goal_reach" UNIQUE("center_id","id","client_id","area","shared")
);
--> statement-breakpoint
CREATE TABLE "goal_progress" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"area" text NOT NULL,
	"shared" boolean NOT NULL,
	"sentence" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"approved_at" timestamp (3) with time zone,
	CONSTRAINT "goal_progress_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "goal_step" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"area" text NOT NULL,
	"shared" boolean NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"doer" text NOT NULL,
	"skill" text NOT NULL,
	"support" text NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "goal_step_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "goal_step_reach" UNIQUE("center_id","id","client_id","area","shared")
);
--> statement-breakpoint
CREATE TABLE "step_help" (
	"center_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"area" text NOT NULL,
	"shared" boolean NOT NULL,
	"would_help" text NOT NULL,
	"would_not_help" text NOT NULL,
	CONSTRAINT "step_help_center_id_step_id_pk" PRIMARY KEY("center_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_email" text NOT NULL,
	"language" text NOT NULL,
	"subject_ids" jsonb NOT NULL,
	"gate_client_id" uuid,
	"gate_family_member_id" uuid,
	"gate_topic" text,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"last_code" text DEFAULT '' NOT NULL,
	CONSTRAINT "letter_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "joint_meeting" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"form_key" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"proposed_by" uuid NOT NULL,
	"state" text NOT NULL,
	"about" text NOT NULL,
	"place" text NOT NULL,
	"minutes" integer NOT NULL,
	"confirmed_time_id" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"client_answered_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "joint_meeting_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "joint_meeting_center_id_form_key_unique" UNIQUE("center_id","form_key")
);
--> statement-breakpoint
CREATE TABLE "meeting_answer" (
	"center_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"time_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_answer_center_id_invitation_id_time_id_pk" PRIMARY KEY("center_id","invitation_id","time_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_invitation" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"uid" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"token_hash" text NOT NULL,
	"wanted_at" timestamp (3) with time zone,
	"invited_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"sent_starts_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "meeting_invitation_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "meeting_invitation_center_id_meeting_id_family_member_id_unique" UNIQUE("center_id","meeting_id","family_member_id"),
	CONSTRAINT "meeting_invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "meeting_time" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_time_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "account_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "account_center_id_email_unique" UNIQUE("center_id","email")
);
--> statement-breakpoint
CREATE TABLE "client" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"plain_name" text NOT NULL,
	"born_on" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "client_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "client_center_id_account_id_unique" UNIQUE("center_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "family_link" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "family_link_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "family_link_center_id_client_id_family_member_id_unique" UNIQUE("center_id","client_id","family_member_id")
);
--> statement-breakpoint
CREATE TABLE "family_member" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"involvement" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "family_member_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "family_member_center_id_account_id_unique" UNIQUE("center_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "staff_absence" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"cover_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_absence_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff_member" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"roles" text[] NOT NULL,
	"hours" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"totp_secret" text,
	"totp_confirmed_at" timestamp (3) with time zone,
	"totp_step" integer DEFAULT 0 NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "staff_member_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "staff_member_center_id_account_id_unique" UNIQUE("center_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "form_version" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"statements" text[] NOT NULL,
	"has_part2_statement" boolean NOT NULL,
	CONSTRAINT "form_version_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "release" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"form" text NOT NULL,
	"form_version_id" uuid NOT NULL,
	"client_name" text NOT NULL,
	"discloser" text NOT NULL,
	"recipient_name" text NOT NULL,
	"relationship" text NOT NULL,
	"topics" text[] NOT NULL,
	"areas" text[] NOT NULL,
	"professionals" uuid[] NOT NULL,
	"only_in_crisis" text[] NOT NULL,
	"forbidden" text[] NOT NULL,
	"purposes" text[] NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"expiry_event" text NOT NULL,
	"signed_name" text NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"has_representative" boolean NOT NULL,
	"representative_name" text NOT NULL,
	"representative_authority" text NOT NULL,
	"representative_evidence" text NOT NULL,
	"representative_ends_at" timestamp (3) with time zone,
	"witness_name" text NOT NULL,
	"staff_signature_name" text NOT NULL,
	"agreed_to_sign_electronically" boolean NOT NULL,
	"signed_text" text NOT NULL,
	"signed_text_hash" text NOT NULL,
	"identified_by" text NOT NULL,
	"replaces_draft_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "release_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "release_event" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"topic" text,
	"area" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by_account_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "release_event_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "release_refusal" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ask_again_on" date,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "release_refusal_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "rule_pack" (
	"place" text PRIMARY KEY NOT NULL,
	"maximum_term_days" integer NOT NULL,
	"required_statements" text[] NOT NULL,
	"witness_required" boolean NOT NULL,
	"staff_signature_required" boolean NOT NULL,
	"expiry_date_required" boolean NOT NULL,
	"ask_client_within_days" integer NOT NULL,
	"names_of_nobody" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"status_hash" text NOT NULL,
	"account_id" uuid,
	"kind" text NOT NULL,
	"about_name" text NOT NULL,
	"about_born" text NOT NULL,
	"writer_name" text NOT NULL,
	"writer_relationship" text NOT NULL,
	"writer_phone" text NOT NULL,
	"words" text NOT NULL,
	"observations" jsonb NOT NULL,
	"urgency" text NOT NULL,
	"graded_urgency" text,
	"may_call_back" boolean NOT NULL,
	"call_back_when" text NOT NULL,
	"attribution" text NOT NULL,
	"language" text NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "report_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "report_center_id_draft_id_unique" UNIQUE("center_id","draft_id"),
	CONSTRAINT "report_status_hash_unique" UNIQUE("status_hash")
);
--> statement-breakpoint
CREATE TABLE "report_addition" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_addition_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_draft" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"browser_hash" text NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_draft_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "crisis" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"declared_by" uuid NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "crisis_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "disclosure" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"topics" text[] NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "disclosure_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid,
	"from_at" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	CONSTRAINT "hold_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "never_share" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"area" text,
	"family_member_id" uuid,
	"from_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "never_share_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"center_id" uuid NOT NULL,
	"key" text NOT NULL,
	"window_starts_at" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_center_id_key_window_starts_at_pk" PRIMARY KEY("center_id","key","window_starts_at")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "session_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"browser_hash" text NOT NULL,
	"language" text NOT NULL,
	"return_to" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "sign_in_attempt_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "care_assignment" ADD CONSTRAINT "care_assignment_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_assignment" ADD CONSTRAINT "care_assignment_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_fact" ADD CONSTRAINT "care_fact_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_manager_status" ADD CONSTRAINT "case_manager_status_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_progress" ADD CONSTRAINT "goal_progress_center_id_goal_id_client_id_area_shared_goal_center_id_id_client_id_area_shared_fk" FOREIGN KEY ("center_id","goal_id","client_id","area","shared") REFERENCES "public"."goal"("center_id","id","client_id","area","shared") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "goal_step" ADD CONSTRAINT "goal_step_center_id_goal_id_client_id_area_shared_goal_center_id_id_client_id_area_shared_fk" FOREIGN KEY ("center_id","goal_id","client_id","area","shared") REFERENCES "public"."goal"("center_id","id","client_id","area","shared") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_help" ADD CONSTRAINT "step_help_center_id_step_id_client_id_area_shared_goal_step_center_id_id_client_id_area_shared_fk" FOREIGN KEY ("center_id","step_id","client_id","area","shared") REFERENCES "public"."goal_step"("center_id","id","client_id","area","shared") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD CONSTRAINT "joint_meeting_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_center_id_family_member_id_family_member_center_id_id_fk" FOREIGN KEY ("center_id","family_member_id") REFERENCES "public"."family_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_time" ADD CONSTRAINT "meeting_time_center_id_meeting_id_joint_meeting_center_id_id_fk" FOREIGN KEY ("center_id","meeting_id") REFERENCES "public"."joint_meeting"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_center_id_account_id_account_center_id_id_fk" FOREIGN KEY ("center_id","account_id") REFERENCES "public"."account"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_center_id_family_member_id_family_member_center_id_id_fk" FOREIGN KEY ("center_id","family_member_id") REFERENCES "public"."family_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_member" ADD CONSTRAINT "family_member_center_id_account_id_account_center_id_id_fk" FOREIGN KEY ("center_id","account_id") REFERENCES "public"."account"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_center_id_cover_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","cover_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_center_id_account_id_account_center_id_id_fk" FOREIGN KEY ("center_id","account_id") REFERENCES "public"."account"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_center_id_family_member_id_family_member_center_id_id_fk" FOREIGN KEY ("center_id","family_member_id") REFERENCES "public"."family_member"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_center_id_form_version_id_form_version_center_id_id_fk" FOREIGN KEY ("center_id","form_version_id") REFERENCES "public"."form_version"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_event" ADD CONSTRAINT "release_event_center_id_release_id_release_center_id_id_fk" FOREIGN KEY ("center_id","release_id") REFERENCES "public"."release"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_refusal" ADD CONSTRAINT "release_refusal_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_addition" ADD CONSTRAINT "report_addition_center_id_report_id_report_center_id_id_fk" FOREIGN KEY ("center_id","report_id") REFERENCES "public"."report"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crisis" ADD CONSTRAINT "crisis_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "never_share" ADD CONSTRAINT "never_share_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ask_task_center_id_client_id_index" ON "ask_task" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "ask_task_open" ON "ask_task" USING btree ("center_id","client_id") WHERE "ask_task"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "ask_task_order" ON "ask_task" USING btree ("center_id",("closed_at" is not null),"due_on","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "lookup_waits" ON "lookup" USING btree ("at") WHERE "lookup"."matched_at" is null;--> statement-breakpoint
CREATE INDEX "care_assignment_center_id_client_id_role_index" ON "care_assignment" USING btree ("center_id","client_id","role");--> statement-breakpoint
CREATE INDEX "care_assignment_by_staff" ON "care_assignment" USING btree ("center_id","staff_id","client_id");--> statement-breakpoint
CREATE INDEX "care_fact_by_topic" ON "care_fact" USING btree ("center_id","client_id","topic","recorded_at");--> statement-breakpoint
CREATE INDEX "visit_by_day" ON "visit" USING btree ("center_id","client_id","day");--> statement-breakpoint
CREATE INDEX "report_action_center_id_report_id_at_index" ON "report_action" USING btree ("center_id","report_id","at");--> statement-breakpoint
CREATE INDEX "report_match_center_id_client_id_index" ON "report_match" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "report_match_center_id_held_by_index" ON "report_match" USING btree ("center_id","held_by");--> statement-breakpoint
CREATE INDEX "report_reply_by_report" ON "report_reply" USING btree ("center_id","report_id","written_at");--> statement-breakpoint
CREATE INDEX "report_reply_by_client" ON "report_reply" USING btree ("center_id","client_id","family_member_id","written_at");--> statement-breakpoint
CREATE INDEX "goal_by_area" ON "goal" USING btree ("center_id","client_id","area","shared");--> statement-breakpoint
CREATE INDEX "goal_progress_by_area" ON "goal_progress" USING btree ("center_id","client_id","area","shared","approved_at");--> statement-breakpoint
CREATE INDEX "goal_step_by_client" ON "goal_step" USING btree ("center_id","client_id","position");--> statement-breakpoint
CREATE INDEX "goal_step_by_goal" ON "goal_step" USING btree ("center_id","goal_id","area","shared");--> statement-breakpoint
CREATE INDEX "step_help_by_area" ON "step_help" USING btree ("center_id","client_id","area","shared");--> statement-breakpoint
CREATE INDEX "letter_due" ON "letter" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "joint_meeting_center_id_client_id_state_index" ON "joint_meeting" USING btree ("center_id","client_id","state");--> statement-breakpoint
CREATE INDEX "joint_meeting_latest" ON "joint_meeting" USING btree ("center_id","proposed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "joint_meeting_waits" ON "joint_meeting" USING btree ("center_id","client_id") WHERE "joint_meeting"."state" in ('proposed', 'invited');--> statement-breakpoint
CREATE INDEX "meeting_invitation_center_id_family_member_id_client_id_index" ON "meeting_invitation" USING btree ("center_id","family_member_id","client_id");--> statement-breakpoint
CREATE INDEX "meeting_invitation_by_client" ON "meeting_invitation" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "meeting_time_center_id_meeting_id_starts_at_index" ON "meeting_time" USING btree ("center_id","meeting_id","starts_at");--> statement-breakpoint
CREATE INDEX "account_by_id" ON "account" USING btree ("id");--> statement-breakpoint
CREATE INDEX "client_by_name" ON "client" USING btree ("center_id","plain_name","id");--> statement-breakpoint
CREATE INDEX "client_by_word" ON "client" USING gin (to_tsvector('simple', "plain_name"));--> statement-breakpoint
CREATE INDEX "family_link_center_id_family_member_id_index" ON "family_link" USING btree ("center_id","family_member_id");--> statement-breakpoint
CREATE INDEX "family_member_by_id" ON "family_member" USING btree ("id");--> statement-breakpoint
CREATE INDEX "staff_absence_center_id_staff_id_until_at_index" ON "staff_absence" USING btree ("center_id","staff_id","until_at");--> statement-breakpoint
CREATE INDEX "staff_absence_center_id_cover_id_until_at_index" ON "staff_absence" USING btree ("center_id","cover_id","until_at");--> statement-breakpoint
CREATE INDEX "release_by_family_member" ON "release" USING btree ("center_id","family_member_id","client_id");--> statement-breakpoint
CREATE INDEX "release_by_client" ON "release" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "release_draft" ON "release" USING btree ("center_id","client_id") WHERE "release"."completed_at" is null;--> statement-breakpoint
CREATE INDEX "release_corrects" ON "release" USING btree ("replaces_draft_id") WHERE "release"."replaces_draft_id" is not null;--> statement-breakpoint
CREATE INDEX "release_event_center_id_release_id_at_index" ON "release_event" USING btree ("center_id","release_id","at");--> statement-breakpoint
CREATE INDEX "release_refusal_center_id_client_id_index" ON "release_refusal" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "report_by_account" ON "report" USING btree ("account_id","received_at");--> statement-breakpoint
CREATE INDEX "report_by_state" ON "report" USING btree ("center_id","state","received_at");--> statement-breakpoint
CREATE INDEX "report_desk" ON "report" USING btree ("center_id",("state" = 'closed'),(case coalesce("graded_urgency", "urgency") when 'urgent' then 0 when 'soon' then 1 else 2 end),"received_at","id");--> statement-breakpoint
CREATE INDEX "report_addition_center_id_report_id_at_index" ON "report_addition" USING btree ("center_id","report_id","at");--> statement-breakpoint
CREATE INDEX "report_draft_by_browser" ON "report_draft" USING btree ("browser_hash","updated_at");--> statement-breakpoint
CREATE INDEX "crisis_center_id_client_id_index" ON "crisis" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "disclosure_by_client" ON "disclosure" USING btree ("center_id","client_id","at","id");--> statement-breakpoint
CREATE INDEX "hold_center_id_client_id_index" ON "hold" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "never_share_center_id_client_id_index" ON "never_share" USING btree ("center_id","client_id");--> statement-breakpoint
CREATE INDEX "session_center_id_account_id_index" ON "session" USING btree ("center_id","account_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_expires_at_index" ON "sign_in_attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_by_browser" ON "sign_in_attempt" USING btree ("browser_hash","created_at");--> statement-breakpoint
-- One thing one person lets the viewer be told.
CREATE TYPE "live_topic" AS (
	"center_id" uuid, "client_id" uuid, "link_id" uuid, "release_id" uuid, "client_name" text, "relationship" text,
	"ends_at" timestamptz, "topic" text, "area" text, "professional" uuid
);
--> statement-breakpoint
INSERT INTO "consent_seal" SELECT sha256(gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea);
