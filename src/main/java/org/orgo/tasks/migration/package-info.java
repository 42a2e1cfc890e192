/**
 * Lets running tasks go on in the live version of their diagram: the row and the token together, in
 * one transaction, with neither status nor deadlines changed.
 */
@NamedInterface("migration")
package org.orgo.tasks.migration;

import org.springframework.modulith.NamedInterface;
