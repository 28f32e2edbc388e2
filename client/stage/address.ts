/** What students type, and what the QR opens. */
export const typedAddress = () => location.host
export const joinAddress = (code: string) => `${location.origin}/j/${code}`
