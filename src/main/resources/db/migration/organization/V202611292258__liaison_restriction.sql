insert into organization.permission (post, deed) values ('LIAISON', 'restriction.read'), ('LIAISON', 'restriction.answer');
