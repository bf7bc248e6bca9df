-- Whoever keeps out of a case sees its papers no more: not in the register, not in a search, not as a file.
create policy not_recused on platform.paper as restrictive using (subject <> all ((select penalty.kept_from_me())::uuid[]));
