-- The redacting role sees every fact and can do one thing to it: remove its words, its salt and its author.
alter policy readable on fact using (
  audience = 'space'
  or (audience = 'party' and audience_id = any ((select tandem_parties())::uuid[]))
  or (audience = 'person' and audience_id = (select tandem_person()))
  or current_user = '${redactor}');
create policy redactor on fact to ${redactor} using (true);
create policy only_erases on fact as restrictive for update to ${redactor} using (true)
  with check (payload is null and salt is null and person is null and party is null);
create index fact_redacted on fact (space) where type = 'Redacted';
