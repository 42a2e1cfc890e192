/** Which organizations have work for hydration: ids and dates of all of them, and nothing else. */
package org.orgo.insights.persistence.system;
