-- alice: wonderland, bob: builder, grace: hopper.
insert into users (username, full_name, password_hash) values
  ('alice', 'Alice Liddell', '$2a$10$m0hMWOZuyNmwBsF4oIGgm.oLtRNnUp17EbHyis9E7KTiLHxKHaHZK'),
  ('bob', 'Bob Baumeister', '$2a$10$GauKemDeRUnYQc4E5ecfs.GiXqBAKdC6HBtwJ2CZXlwcjiGg/aRbC'),
  ('grace', 'Grace Hopper', '$2a$10$1kjZMy5IAmiD7cs2pgaiseCV2Xkr67wGmPSer6y.gLTLvAzkbql.i');

insert into user_scopes (username, scope) values
  ('alice', 'profile'), ('alice', 'items:read'), ('alice', 'items:write'),
  ('bob', 'profile'), ('bob', 'items:read'),
  ('grace', 'profile'), ('grace', 'items:read'), ('grace', 'items:write'), ('grace', 'users:read');

insert into items (owner, title, description, quantity) values
  ('alice', 'Looking glass', 'One can step through it.', 1),
  ('alice', 'Teacup', null, 6),
  ('bob', 'Wrench', null, 2);
