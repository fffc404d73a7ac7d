UPDATE "care_assignment" a SET "until_at" = greatest(a."since_at", m."left_at") FROM "staff_member" m WHERE m."center_id" = a."center_id" AND m."id" = a."staff_id" AND m."left_at" IS NOT NULL AND a."until_at" IS NULL;--> statement-breakpoint
UPDATE "report_match" r SET "held_by" = NULL FROM "staff_member" m WHERE m."center_id" = r."center_id" AND m."id" = r."held_by" AND m."left_at" IS NOT NULL;
