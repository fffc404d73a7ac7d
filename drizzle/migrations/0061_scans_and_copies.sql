CREATE TABLE "release_copy" (
	"center_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"language" text NOT NULL,
	"hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "release_copy_center_id_release_id_language_hash_pk" PRIMARY KEY("center_id","release_id","language","hash")
);
--> statement-breakpoint
CREATE TABLE "release_scan" (
	"center_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"by_account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "release_scan_center_id_id_pk" PRIMARY KEY("center_id","id")
);
--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "paper_kept" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "teach_back" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_copy" ADD CONSTRAINT "release_copy_center_id_release_id_release_center_id_id_fk" FOREIGN KEY ("center_id","release_id") REFERENCES "public"."release"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_scan" ADD CONSTRAINT "release_scan_center_id_release_id_release_center_id_id_fk" FOREIGN KEY ("center_id","release_id") REFERENCES "public"."release"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_scan_by_release" ON "release_scan" USING btree ("center_id","release_id");