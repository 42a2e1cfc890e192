/** Persons whom work is about, with or without an account. */
@NamedInterface("persons")
package org.orgo.people.persons;

import org.springframework.modulith.NamedInterface;
