/** Who of a role is on duty, each week and on single days. */
@NamedInterface("rota")
package org.orgo.people.rota;

import org.springframework.modulith.NamedInterface;
