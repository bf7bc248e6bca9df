-- Whoever keeps out of a case does not read in the ledger either what was done in it, or to what is joined to it.
create policy not_recused on insight.entry as restrictive
    using (not named && (select penalty.joined_kept_from_me())) with check (true);
