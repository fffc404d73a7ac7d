ALTER TABLE "letter_rhythm" ADD COLUMN "email" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_rhythm" ADD COLUMN "paused_until" date;--> statement-breakpoint
UPDATE "letter_rhythm" SET "email" = jsonb_build_object('answers', "answers", 'messages', "answers", 'beat', "answers", 'meetings', "meetings");--> statement-breakpoint
ALTER TABLE "letter_rhythm" DROP COLUMN "answers";--> statement-breakpoint
ALTER TABLE "letter_rhythm" DROP COLUMN "meetings";