CREATE TABLE "record_system" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"reads" text[] NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"last_read_at" timestamp (3) with time zone,
	CONSTRAINT "record_system_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "record_system_token" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "imported_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "left_out" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_system" ADD CONSTRAINT "record_system_center_id_made_by_account_center_id_id_fk" FOREIGN KEY ("center_id","made_by") REFERENCES "public"."account"("center_id","id") ON DELETE no action ON UPDATE no action;