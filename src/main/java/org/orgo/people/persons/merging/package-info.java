/** Makes one person of two that turned out to be the same, and takes that back. */
@NamedInterface("merging")
package org.orgo.people.persons.merging;

import org.springframework.modulith.NamedInterface;
