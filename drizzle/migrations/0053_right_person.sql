CREATE TABLE "handover_code" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"family_member_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_by_account_id" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "handover_code_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
-- Whoever was let in before this was asked stays in.
ALTER TABLE "family_link" ADD COLUMN "identified_at" timestamp (3) with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "family_link" ALTER COLUMN "identified_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "family_link" ADD COLUMN "identified_how" text DEFAULT 'before';--> statement-breakpoint
ALTER TABLE "family_link" ALTER COLUMN "identified_how" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "family_link" ADD COLUMN "identified_by" uuid;--> statement-breakpoint
ALTER TABLE "handover_code" ADD CONSTRAINT "handover_code_center_id_client_id_client_center_id_id_fk" FOREIGN KEY ("center_id","client_id") REFERENCES "public"."client"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "handover_code_open" ON "handover_code" USING btree ("center_id","client_id","family_member_id") WHERE "handover_code"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "handover_code_of_member" ON "handover_code" USING btree ("center_id","family_member_id");