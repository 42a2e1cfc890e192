/**
 * Which organization the running thread works for, and the transaction manager that names it to
 * PostgreSQL.
 */
package org.orgo.platform.tenancy;
