-- Whoever keeps out of a case sees neither the sealings and seizures joined to it nor the decision on the spot it goes on from.
create function penalty.joined_kept_from_me() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select penalty.kept_from_me() || coalesce((
        select array_agg(id) from (
            select s.id from penalty.sealing s where s.penalty_case = any (penalty.kept_from_me())
            union all
            select d.id from penalty.spot_decision d where d.penalty_case = any (penalty.kept_from_me())) joined), '{}')
$$;
comment on function penalty.joined_kept_from_me() is '当前人员已回避的案件，和并入这些案件的查封扣押、当场处罚';

create policy not_recused on penalty.sealing as restrictive
    using (penalty_case is null or penalty_case <> all ((select penalty.kept_from_me())::uuid[])) with check (true);
create policy not_recused on penalty.spot_decision as restrictive
    using (penalty_case is null or penalty_case <> all ((select penalty.kept_from_me())::uuid[])) with check (true);
drop policy not_recused on platform.paper;
create policy not_recused on platform.paper as restrictive using (subject <> all ((select penalty.joined_kept_from_me())::uuid[]));
