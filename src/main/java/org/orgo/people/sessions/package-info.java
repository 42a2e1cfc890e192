/** The sessions of members: who is logged in since when, and how that ends. */
@NamedInterface("sessions")
package org.orgo.people.sessions;

import org.springframework.modulith.NamedInterface;
