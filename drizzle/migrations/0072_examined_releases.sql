CREATE TABLE "release_examined" (
	"center_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"rules" text NOT NULL,
	"born_on" date,
	"found" text[] NOT NULL,
	CONSTRAINT "release_examined_center_id_release_id_pk" PRIMARY KEY("center_id","release_id")
);
--> statement-breakpoint
DROP INDEX "release_by_family_member";--> statement-breakpoint
ALTER TABLE "release_examined" ADD CONSTRAINT "release_examined_center_id_release_id_release_center_id_id_fk" FOREIGN KEY ("center_id","release_id") REFERENCES "public"."release"("center_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_governing" ON "release" USING btree ("center_id","family_member_id","client_id","signed_at" DESC NULLS LAST,"completed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);