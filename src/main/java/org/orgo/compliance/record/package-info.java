/**
 * The record of a task or case, for who may audit: everything that happened to it, in one column.
 * What the reader may not see of it is masked, and shown once for a reason that is recorded.
 */
package org.orgo.compliance.record;
