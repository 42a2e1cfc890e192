/** Lists, creates and changes persons, and links them to accounts, for administrators. */
@NamedInterface("person-administration")
package org.orgo.people.persons.administration;

import org.springframework.modulith.NamedInterface;
