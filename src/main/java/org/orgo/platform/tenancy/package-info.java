/**
 * Which organization the running thread works for, and the transaction manager that tells
 * PostgreSQL.
 */
package org.orgo.platform.tenancy;
