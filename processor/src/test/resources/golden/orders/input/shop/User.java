package shop;

record User(String name, Tenant tenant) {}
