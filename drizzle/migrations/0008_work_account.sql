CREATE TABLE "work_account" (
	"center_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_account_center_id_issuer_subject_pk" PRIMARY KEY("center_id","issuer","subject"),
	CONSTRAINT "work_account_center_id_staff_id_issuer_unique" UNIQUE("center_id","staff_id","issuer")
);
--> statement-breakpoint
ALTER TABLE "work_account" ADD CONSTRAINT "work_account_center_id_staff_id_staff_member_center_id_id_fk" FOREIGN KEY ("center_id","staff_id") REFERENCES "public"."staff_member"("center_id","id") ON DELETE no action ON UPDATE no action;