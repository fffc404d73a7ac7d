ALTER TABLE "form_attempt" RENAME COLUMN "browser_hash" TO "holder";--> statement-breakpoint
ALTER TABLE "form_receipt" RENAME COLUMN "browser_hash" TO "holder";--> statement-breakpoint
ALTER TABLE "report_draft" RENAME COLUMN "browser_hash" TO "holder";--> statement-breakpoint
DROP INDEX "report_draft_by_browser";--> statement-breakpoint
ALTER TABLE "form_receipt" DROP CONSTRAINT "form_receipt_center_id_browser_hash_form_key_pk";--> statement-breakpoint
ALTER TABLE "form_receipt" ADD CONSTRAINT "form_receipt_center_id_holder_form_key_pk" PRIMARY KEY("center_id","holder","form","key");--> statement-breakpoint
CREATE INDEX "report_draft_by_holder" ON "report_draft" USING btree ("holder","updated_at");--> statement-breakpoint
UPDATE "form_attempt" SET "holder" = 'browser ' || "holder";--> statement-breakpoint
UPDATE "report_draft" SET "holder" = 'browser ' || "holder";--> statement-breakpoint
UPDATE "form_receipt" SET "holder" = 'browser ' || "holder";