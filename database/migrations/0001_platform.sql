-- What the platform keeps for every capability: the audit record, outgoing mail, and posted forms.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: a correction is a new row', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- owner: platform
create table audit_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id int,
  act text not null,
  subject_kind text not null,
  subject_id bigint,
  organisation_id int,
  address text,
  detail jsonb not null default '{}'
);
create index audit_record_by_subject on audit_record (subject_kind, subject_id, id desc);
create index audit_record_by_organisation on audit_record (organisation_id, id desc);
create index audit_record_by_act on audit_record (act, id desc);
create index audit_record_by_actor on audit_record (actor_id, id desc);
create trigger audit_record_is_append_only before update or delete on audit_record for each row execute function refuse_change();
create trigger audit_record_is_never_emptied before truncate on audit_record execute function refuse_change();

-- owner: platform
create table outbox_mail (
  id bigint generated always as identity primary key,
  to_person_id int,
  to_address text not null,
  subject text not null,
  body text not null,
  language text not null constraint a_mail_is_in_swedish_or_english check (language in ('sv', 'en')),
  queued_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text,
  constraint a_mail_has_somewhere_to_go check (to_address <> '')
);
create index outbox_mail_newest_first on outbox_mail (id desc);
create index outbox_mail_by_person on outbox_mail (to_person_id, id desc);
create index outbox_mail_unsent on outbox_mail (id) where sent_at is null;

-- A form that makes something new carries a token, so that the same form posted twice makes it once.
-- owner: platform
create table posted_form (
  token uuid primary key,
  person_id int not null,
  href text not null,
  posted_at timestamptz not null
);
