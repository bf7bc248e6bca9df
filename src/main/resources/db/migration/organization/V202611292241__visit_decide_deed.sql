insert into organization.deed (code, label) values ('visit.decide', '确认本单位终端填写');

insert into organization.permission (post, deed)
select post, 'visit.decide' from unnest('{HEAD,DEPUTY_HEAD,SECTION_HEAD,TOWN_HEAD}'::text[]) post;
