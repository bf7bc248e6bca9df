-- The law names no number of members (行政处罚法 57: 负责人集体讨论); one alone is no discussion.
alter table penalty.discussion drop constraint discussion_members_check;
alter table penalty.discussion add constraint discussion_members_check check (cardinality(members) >= 2);
