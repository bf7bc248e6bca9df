-- 公示台账的筛选、排序和查找各有索引；按文书号查找不再只限公开中的
alter table credit.publication add words_bigrams tsvector generated always as (platform.bigrams(subject || ' ' || matter)) stored;
create index publication_by_words on credit.publication using gin (words_bigrams);
create index publication_by_proposed on credit.publication (proposed_at desc, id desc);
create index publication_by_kind on credit.publication (kind, proposed_at desc, id desc);
create index publication_ended on credit.publication (proposed_at desc, id desc) where status in ('EXPIRED', 'WITHDRAWN', 'REPAIRED');
create index publication_by_day on credit.publication (day desc, id desc);
create index publication_by_published on credit.publication (published_at desc nulls last, id desc);
create index publication_by_due on credit.publication (due, id desc);
drop index credit.publication_by_number;
create index publication_by_number on credit.publication (number_key) where number_key > 0;
