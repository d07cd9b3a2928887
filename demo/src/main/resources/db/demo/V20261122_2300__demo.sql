-- Its presence marks the database as a demonstration; the server for production refuses such a one.
create table demo_person (
  person uuid primary key references person,
  part text not null,
  place int not null
);
