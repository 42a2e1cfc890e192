/** {@code /api/v3/cases}. */
package org.orgo.cases.api;
