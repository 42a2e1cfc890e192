/** The one authorization point: permissions, and who may see what. */
@NamedInterface("authorization")
package org.orgo.people.authorization;

import org.springframework.modulith.NamedInterface;
