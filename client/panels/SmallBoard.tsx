import board from '../art/board.svg'

/** A picture of the board with two lit lines; decoration. */
export const SmallBoard = () => <img class="small-board" src={board} width="144" height="144" alt="" />
