package org.orgo.people.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.UserId;
import org.orgo.testing.LockQueue;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom work is about: one person an address, with or without an account. */
@OrgoTest
class PersonsTests {

  @Autowired TestOrganizations organizations;
  @Autowired Persons persons;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void one_address_is_one_person_however_it_is_written() {
    Person lea = met("Lea@Example.org", "Lea");

    assertThat(met(" lea@EXAMPLE.org", "Somebody else")).isEqualTo(lea);
    assertThat(northside.asSystem(() -> persons.findByEmail("LEA@example.org"))).contains(lea);
    assertThat(lea.displayName()).isEqualTo("Lea");
    assertThat(lea.confidentiality()).isEqualTo("normal");
  }

  @Test
  void who_gave_no_name_is_called_by_the_address() {
    assertThat(met("Lea@Example.org", " ").displayName()).isEqualTo("lea@example.org");
    assertThat(met("tom@example.org", null).displayName()).isEqualTo("tom@example.org");
  }

  @Test
  void a_person_is_linked_to_the_account_of_the_same_address() {
    UserId worker = northside.user("worker");

    Person person = met(northside.email("worker"), "Worker");

    assertThat(person.userId()).isEqualTo(worker);
    assertThat(northside.asSystem(() -> persons.findByUser(worker))).contains(person);
    assertThat(met("lea@example.org", "Lea").userId()).isNull();
  }

  @Test
  void a_person_can_be_linked_to_an_account_of_another_address() {
    Person lea = met("lea@example.org", "Lea");

    northside.runAsSystem(() -> persons.link(lea.personId(), northside.user("worker")));

    assertThat(northside.asSystem(() -> persons.find(lea.personId())).orElseThrow().userId())
        .isEqualTo(northside.user("worker"));
  }

  @Test
  void two_organizations_know_two_persons_of_one_address() {
    TestOrganization elmStreet = organizations.found("default");
    Person here = met("lea@example.org", "Lea");

    Person there = elmStreet.asSystem(() -> persons.findOrCreate("lea@example.org", "Lea"));

    assertThat(there.personId()).isNotEqualTo(here.personId());
    assertThat(elmStreet.asSystem(() -> persons.find(here.personId()))).isEmpty();
  }

  @Test
  void who_writes_twice_at_once_is_still_one_person() {
    AtomicReference<CompletableFuture<Person>> second = new AtomicReference<>();

    Person first =
        northside.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      Person met = persons.findOrCreate("lea@example.org", "Lea");
                      second.set(
                          CompletableFuture.supplyAsync(() -> met("lea@example.org", "Lea")));
                      LockQueue.awaitSomebodyBehindUs(jdbc);
                      return met;
                    }));

    assertThat(second.get().join()).isEqualTo(first);
  }

  private Person met(String address, String name) {
    return northside.asSystem(() -> persons.findOrCreate(address, name));
  }
}
