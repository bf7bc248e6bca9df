-- 部门看本单位应办的：别的单位送来的事项，不在它的行业和区划之内也看得到、办得了
create policy own_department on mandate.duty for select using (
    current_setting('anlan.body', true) <> '' and agency = current_setting('anlan.body', true) and territory is null and sealed_for is null);
create policy done_by_department on mandate.duty for update using (
    current_setting('anlan.body', true) <> '' and agency = current_setting('anlan.body', true) and territory is null and sealed_for is null);
