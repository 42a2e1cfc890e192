export async function compare() {}
