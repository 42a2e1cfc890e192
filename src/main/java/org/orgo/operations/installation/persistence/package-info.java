/** What the installation's operator learns of an organization: numbers, and nobody's data. */
package org.orgo.operations.installation.persistence;
