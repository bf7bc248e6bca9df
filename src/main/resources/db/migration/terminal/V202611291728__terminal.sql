create schema terminal;
grant usage on schema terminal to anlan_app, anlan_reader;
