ALTER TABLE "family_member" ADD COLUMN "involvement_until" date;--> statement-breakpoint
update "family_member" set "involvement" = case "involvement" when 'open' then 'all' when 'some' then 'meetings' else 'emergencies' end where "involvement" is not null;
