ALTER TABLE "session" ADD COLUMN "replaced_hash" text;--> statement-breakpoint
CREATE INDEX "session_replaced_hash_index" ON "session" USING btree ("replaced_hash");