CREATE TABLE "known_browser" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_browser_center_id_id_pk" PRIMARY KEY("center_id","id"),
	CONSTRAINT "known_browser_center_id_secret_hash_unique" UNIQUE("center_id","secret_hash")
);
--> statement-breakpoint
CREATE TABLE "wrong_code" (
	"center_id" uuid NOT NULL,
	"key" text NOT NULL,
	"in_a_row" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wrong_code_center_id_key_pk" PRIMARY KEY("center_id","key")
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD COLUMN "network" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD COLUMN "held_back_until" timestamp (3) with time zone;