create table users (
  username varchar(100) primary key,
  full_name varchar not null,
  password_hash varchar(100) not null
);

-- The scopes that tokens of a user may have.
create table user_scopes (
  username varchar(100) not null references users on delete cascade,
  scope varchar(100) not null,
  primary key (username, scope)
);

create table items (
  id bigint generated always as identity primary key,
  owner varchar(100) not null references users on delete cascade,
  title varchar not null,
  description varchar,
  quantity integer not null,
  created_at timestamp with time zone not null default current_timestamp
);

create index items_by_owner on items (owner, id);
