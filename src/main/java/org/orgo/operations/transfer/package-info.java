/**
 * One organization as a file: exported whole from this installation and imported into another one,
 * table by table, with rows counted and hashed on both sides.
 */
package org.orgo.operations.transfer;
