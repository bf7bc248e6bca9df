-- 谁应办、谁在等，谁就看得到这项待办：部门送给其他单位的事项不在它的行业和区划之内，它的人也看得到对方的期限
create policy own_person on mandate.duty for select using (
    current_setting('anlan.person', true) in (owner::text, waiting_for::text)
    and (sealed_for is null or current_setting('anlan.person', true) = any (sealed_for)));
