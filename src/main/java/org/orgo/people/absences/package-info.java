/** Who is away, and who stands in meanwhile. */
@NamedInterface("absences")
package org.orgo.people.absences;

import org.springframework.modulith.NamedInterface;
