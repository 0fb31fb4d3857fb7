-- The database as version 1 of the tables left it: never edited.
create table scope (
  scope_id text primary key,
  head bigint not null default 0,
  digest text not null,
  epoch text not null,
  devices integer not null default 0,
  code text not null,
  name text not null,
  ente text not null,
  address text not null,
  phone text not null,
  email text not null
);
create table stream (
  scope_id text not null,
  stream_id text not null,
  facts bigint not null,
  last_seq bigint not null,
  primary key (scope_id, stream_id)
);
create table fact (
  scope_id text not null,
  fact_id text not null,
  seq bigint not null,
  stream_id text not null,
  type text not null,
  device_id text not null,
  dseq bigint not null,
  actor text not null,
  skeleton text not null,
  hash text not null,
  status text not null,
  received_at bigint not null,
  clock_suspect boolean not null,
  chain_broken boolean not null,
  primary key (scope_id, fact_id)
);
create unique index fact_by_device on fact (scope_id, device_id, dseq);
create index fact_by_stream on fact (scope_id, stream_id);
create table payload (
  scope_id text not null,
  fact_id text not null,
  body text not null,
  salt text not null,
  primary key (scope_id, fact_id)
);
create table feed (
  scope_id text not null,
  seq bigint not null,
  kind text not null,
  fact_id text,
  digest text not null,
  primary key (scope_id, seq)
);
create table document (
  scope_id text not null,
  number text not null,
  fact_id text not null,
  binds text not null,
  primary key (scope_id, number, fact_id)
);
create table quarantine (
  scope_id text not null,
  fact_id text not null,
  body_hash text not null,
  stream_id text,
  device_id text not null,
  actor text not null,
  code text not null,
  reason text not null,
  body text not null,
  received_at bigint not null,
  primary key (scope_id, fact_id, body_hash)
);
create table device (
  scope_id text not null,
  device_id text not null,
  number integer not null,
  name text not null,
  status text not null,
  last_dseq bigint not null default 0,
  enrolled_at bigint not null,
  enrolled_by text not null,
  primary key (scope_id, device_id)
);
create unique index device_by_number on device (scope_id, number);
create table operator (
  operator_id text primary key,
  username text not null unique,
  name text not null,
  password text not null,
  home_scope text not null,
  status text not null,
  created_at bigint not null
);
create table membership (
  scope_id text not null,
  operator_id text not null,
  role text not null,
  name text not null,
  status text not null,
  primary key (scope_id, operator_id)
);
create table session (
  scope_id text not null,
  token_hash text not null,
  operator_id text not null,
  device_id text not null,
  csrf text not null,
  created_at bigint not null,
  seen_at bigint not null,
  primary key (scope_id, token_hash)
);
create table setup_token (
  token_hash text primary key,
  created_at bigint not null
);
create table migration (id integer primary key, name text not null, applied_at bigint not null);
insert into migration (id, name, applied_at) values (1, 'log-and-identity', 1);
insert into fact (scope_id, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton, hash, status, received_at, clock_suspect, chain_broken) values ('cpi-mf', '019cd1b7-b2f8-7e07-b11a-4327b7e94554', 1, 'prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1', 'noteAdded', '0193aaaa-0000-7000-8000-000000000002', 1, '0193aaaa-0000-7000-8000-000000000001', '{"actor":"0193aaaa-0000-7000-8000-000000000001","after":[],"chart":null,"commitment":"c2741de5f8fe4440dea69360ff92c80e9b9fd6753b9d146a9b97de56292828b9","device":"0193aaaa-0000-7000-8000-000000000002","dseq":1,"hlc":"019cd1b7af10-0000-00000002","id":"019cd1b7-b2f8-7e07-b11a-4327b7e94554","prevDevice":null,"role":"operatore","scope":"cpi-mf","stream":"prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1","subject":null,"tv":1,"type":"noteAdded","v":1}', 'a5d7888f57fc419a3e39c412f9d40f120035f16930b9f81ce819e1b5684095dc', 'accepted', 1773045007000, false, false);
insert into payload (scope_id, fact_id, body, salt) values ('cpi-mf', '019cd1b7-b2f8-7e07-b11a-4327b7e94554', '{"text":"uno"}', '0808911933b9eb4ff229a5e4db3e5714');
insert into feed (scope_id, seq, kind, fact_id, digest) values ('cpi-mf', 1, 'fact', '019cd1b7-b2f8-7e07-b11a-4327b7e94554', '60e207868005b07a593cd044d3207f751042542f431f7159cc257ba504ea87c2');
insert into fact (scope_id, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton, hash, status, received_at, clock_suspect, chain_broken) values ('cpi-mf', '019cd1b7-bac8-7e91-9060-dc0536cd9fd0', 2, 'prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1', 'noteAdded', '0193aaaa-0000-7000-8000-000000000002', 2, '0193aaaa-0000-7000-8000-000000000001', '{"actor":"0193aaaa-0000-7000-8000-000000000001","after":["019cd1b7-b2f8-7e07-b11a-4327b7e94554"],"chart":null,"commitment":"62f1117a573977b7cee346b268324fc5f2d9fa65c86e3e93e35366ea1aff238f","device":"0193aaaa-0000-7000-8000-000000000002","dseq":2,"hlc":"019cd1b7b6e0-0000-00000002","id":"019cd1b7-bac8-7e91-9060-dc0536cd9fd0","prevDevice":"a5d7888f57fc419a3e39c412f9d40f120035f16930b9f81ce819e1b5684095dc","role":"operatore","scope":"cpi-mf","stream":"prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1","subject":null,"tv":1,"type":"noteAdded","v":1}', '9436eaf0fe9f0c7c1e5cc90ffd438fa884c59e2adffdd15cde6f7c59a48445d2', 'accepted', 1773045007000, false, false);
insert into payload (scope_id, fact_id, body, salt) values ('cpi-mf', '019cd1b7-bac8-7e91-9060-dc0536cd9fd0', '{"text":"due è l''altro"}', 'ad853bb3ccd5b4d4d454d38d6d2600c7');
insert into feed (scope_id, seq, kind, fact_id, digest) values ('cpi-mf', 2, 'fact', '019cd1b7-bac8-7e91-9060-dc0536cd9fd0', '3ee0377b64ba1a136c04d0482fb9976b642deb193eeca010fd41ead9d99b20d5');
insert into fact (scope_id, fact_id, seq, stream_id, type, device_id, dseq, actor, skeleton, hash, status, received_at, clock_suspect, chain_broken) values ('cpi-mf', '019cd1b7-c298-780a-bbd3-eaa17018650d', 3, 'prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1', 'documentIssued', '0193aaaa-0000-7000-8000-000000000002', 3, '0193aaaa-0000-7000-8000-000000000001', '{"actor":"0193aaaa-0000-7000-8000-000000000001","after":["019cd1b7-bac8-7e91-9060-dc0536cd9fd0"],"chart":null,"commitment":"ef4004fad941dd754566b6eb5b1a1d8d617640058179641983909914b749ba6c","device":"0193aaaa-0000-7000-8000-000000000002","dseq":3,"hlc":"019cd1b7beb0-0000-00000002","id":"019cd1b7-c298-780a-bbd3-eaa17018650d","prevDevice":"9436eaf0fe9f0c7c1e5cc90ffd438fa884c59e2adffdd15cde6f7c59a48445d2","role":"operatore","scope":"cpi-mf","stream":"prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1","subject":null,"tv":1,"type":"documentIssued","v":1}', '3d27e592f9b4d8f6f6dc0cc1b2353404c97b7e415929da61d596621f730861f2', 'accepted', 1773045007000, false, false);
insert into payload (scope_id, fact_id, body, salt) values ('cpi-mf', '019cd1b7-c298-780a-bbd3-eaa17018650d', '{"binds":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","date":"2026-03-09","document":"patto","number":"2026/MF-01/0001"}', '8514c6c0044c074f397b385dbfc9c0da');
insert into feed (scope_id, seq, kind, fact_id, digest) values ('cpi-mf', 3, 'fact', '019cd1b7-c298-780a-bbd3-eaa17018650d', '3d91a2c91b7408aff3d745f3121e38e0656c3ed3d0a5dffee9ee7899cec76a55');
insert into document (scope_id, number, fact_id, binds) values ('cpi-mf', '2026/MF-01/0001', '019cd1b7-c298-780a-bbd3-eaa17018650d', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
insert into quarantine (scope_id, fact_id, body_hash, stream_id, device_id, actor, code, reason, body, received_at) values ('cpi-mf', '0193aaaa-0000-7000-8000-000000000009', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', null, '0193aaaa-0000-7000-8000-000000000002', '0193aaaa-0000-7000-8000-000000000001', 'unreadable', 'Da controllare.', '42', 1773045007000);
insert into stream (scope_id, stream_id, facts, last_seq) values ('cpi-mf', 'prestazione/019cd1b7-ab28-7ab2-a574-cb378aaef5b1', 3, 3);
insert into scope (scope_id, head, digest, epoch, devices, code, name, ente, address, phone, email) values ('cpi-mf', 3, '3d91a2c91b7408aff3d745f3121e38e0656c3ed3d0a5dffee9ee7899cec76a55', 'prima', 1, 'MF', 'CPI di prova', 'Ente', '', '', '');
insert into device (scope_id, device_id, number, name, status, last_dseq, enrolled_at, enrolled_by) values ('cpi-mf', '0193aaaa-0000-7000-8000-000000000002', 1, 'Postazione 01', 'active', 3, 1773045007000, '0193aaaa-0000-7000-8000-000000000001');
insert into operator (operator_id, username, name, password, home_scope, status, created_at) values ('0193aaaa-0000-7000-8000-000000000001', 'elena', 'Elena', 'x', 'cpi-mf', 'active', 1773045007000);
insert into membership (scope_id, operator_id, role, name, status) values ('cpi-mf', '0193aaaa-0000-7000-8000-000000000001', 'responsabile', 'Elena', 'active');
