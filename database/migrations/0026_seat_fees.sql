-- What giving a seat back late costs, what not coming costs, and what one region owes another whose seats its people took.
alter table posting
  drop constraint a_posting_has_a_known_cause,
  add constraint a_posting_has_a_known_cause check (cause in (
    'registered', 'attended', 'cancelled-late', 'no-show', 'between-regions', 'fixed-cost', 'national-fee', 'pot-share'));
create index posting_between_regions on posting (creditor_id, year, debtor_id) include (owed_ore) where cause = 'between-regions';
